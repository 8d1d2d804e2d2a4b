// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpOnlyWords } from './words.ts';

export const zh: HelpOnlyWords = {
  skip: { label: '快捷方式', content: '跳到正文', footer: '跳到页脚' },
  title: '需要帮助吗？',
  languages: '语言',
  print: { print: '打印', howToPrint: '打开浏览器菜单，选择“打印”。页面已经准备好了。' },
  feedback: {
    report: '用电子邮件（e-mail）报告问题',
    note: '会打开你的邮件程序。不要写私事、密码或验证码。',
  },
  rating: {
    question: '这个页面的信息清楚吗？',
    scale: '从 1 星（不清楚）到 5 星（很清楚）',
    good: {
      question: '你喜欢哪些方面？',
      answers: ['说明很清楚', '说明很完整', '我一直知道自己做得对', '没有遇到技术问题', '其他'],
    },
    bad: {
      question: '你在哪里遇到了困难？',
      answers: [
        '有些说明不清楚',
        '有些说明不完整',
        '有时不知道自己做得对不对',
        '遇到了技术问题',
        '其他',
      ],
    },
    text: '你还想说什么吗？',
    note: '不要写姓名、号码或验证码。我们不知道是谁写的，所以不能回复。',
    send: '发送',
    received: {
      title: '谢谢，我们收到了你的评价',
      summary: '写页面和检查页面的人会看。我们不知道你是谁。',
    },
    lost: {
      title: '没有收到你的评价',
      summary: '请稍后再试，或用下面的“用电子邮件（e-mail）报告问题”写信给我们。',
    },
  },
  rest: '网站的其他内容是意大利语的，一部分是英语的：',
  help: {
    happened: '发生了什么事吗？',
    situations: {
      link: { title: '我打开了可疑的链接', short: '我打开了链接' },
      soldi: { title: '我给了钱、信息或验证码', short: '我给了钱或验证码' },
      account: { title: '我的 WhatsApp 或其他账号被盗了', short: '我的账号被盗了' },
      ricatto: { title: '有人敲诈或威胁我', short: '有人敲诈我' },
      telefono: { title: '我的手机丢了或被偷了', short: '我的手机丢了' },
      azienda: { title: '我的公司受到攻击', short: '我的公司受到攻击' },
    },
    bank: '我的银行',
    person: '我信任的人',
    sources: '我们在哪里、什么时候查到这些号码和网址',
    notTheirs: '不是该机构自己的网站',
    lookThere: '“需要帮助吗？”页面上的号码',
    open: '打开网站',
  },
  entries: {
    emergency: {
      name: '紧急求助',
      when: '如果你或别人现在有危险，请打这个电话。免费，任何时间都有人接听。',
    },
    bank: {
      name: '你的银行',
      when: '如果你给了银行卡或账户的信息，或者看到不是你付的款，请马上打电话。用银行卡背面、合同上或应用里的号码。千万不要用信息里收到的号码。',
    },
    report: {
      name: '在网上向 Polizia Postale 举报',
      when: '告诉邮政警察（Polizia Postale）可疑的网站、信息或账号。举报（segnalazione）不等于报案（denuncia）。',
    },
    complaint: {
      name: '去警察局报案',
      when: '如果你丢了钱、信息或账号，或者有人敲诈你：亲自去 Polizia di Stato、Polizia Postale 或 Carabinieri 报案（denuncia）。带上身份证件和证据。',
    },
    children: {
      name: '儿童紧急求助（Emergenza Infanzia）',
      when: '如果有儿童或青少年处于危险中或受到虐待，包括在网上。免费，任何时间都有人接听。',
    },
    talk: {
      name: 'Telefono Azzurro（儿童和青少年）',
      when: '如果你是儿童或青少年，想找人谈谈，不紧急也可以打。大人也可以打。免费，任何时间都有人接听。',
    },
    violence: {
      name: '反对暴力和跟踪骚扰',
      when: '如果有人对你使用暴力、跟踪你或控制你。免费，任何时间，有多种语言。',
    },
    trafficking: {
      name: '反人口贩卖免费电话',
      when: '如果有人剥削你或强迫你干活。免费、匿名，任何时间，有很多种语言。',
    },
    privacy: {
      name: '个人数据保护局（Garante）',
      when: '如果有人无权使用你的个人信息，或者你担心自己的私密照片被传播。',
    },
    incident: {
      name: 'CSIRT Italia',
      when: '供企业和公共机构使用：报告网络安全事件，阅读技术通知。',
    },
  },
};
